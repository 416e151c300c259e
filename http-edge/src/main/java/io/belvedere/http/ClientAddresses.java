package io.belvedere.http;

import io.belvedere.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Tells where a request comes from. Behind proxies that is what the outermost trusted one has seen; anything before it in
 * {@code X-Forwarded-For} is the client's own word. Of an IPv6 address the network counts, since one client has all of it.
 *
 * @param trustedProxies how many proxies there are in front of the server
 */
public record ClientAddresses(int trustedProxies) {

    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]+");
    private static final int MAX_LENGTH = 64;
    private static final int NETWORK_BYTES = 8;

    public static ClientAddresses from(Settings settings) {
        return new ClientAddresses(settings.integer("belvedere.http.trusted-proxies", 0, 0, 10));
    }

    public String of(HttpServletRequest request) {
        String forwarded = request.getHeader("X-Forwarded-For");
        if (trustedProxies == 0 || forwarded == null) {
            return network(request.getRemoteAddr());
        }
        String[] hops = forwarded.split(",", -1);
        return network(hops[Math.max(0, hops.length - trustedProxies)].strip());
    }

    private static String network(String address) {
        String plain = withoutPort(address);
        if (plain.indexOf(':') < 0 || !IPV6.matcher(plain).matches()) {
            return plain.length() <= MAX_LENGTH ? plain : plain.substring(0, MAX_LENGTH);
        }
        try {
            byte[] bytes = InetAddress.getByName(plain).getAddress();
            // What is an IPv4 address in the guise of an IPv6 one has four bytes here.
            Arrays.fill(bytes, Math.min(NETWORK_BYTES, bytes.length), bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException malformed) {
            return "malformed";
        }
    }

    /** Some proxies add one: {@code 192.0.2.1:80}, {@code [2001:db8::1]:80}. */
    private static String withoutPort(String address) {
        if (address.startsWith("[")) {
            int end = address.indexOf(']');
            return end < 0 ? address : address.substring(1, end);
        }
        int colon = address.indexOf(':');
        return colon >= 0 && colon == address.lastIndexOf(':') ? address.substring(0, colon) : address;
    }
}
