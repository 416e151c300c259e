package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.it.server.ShippedEar;
import io.belvedere.it.server.TestServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
class HardeningIT {

    /** The first byte of what TLS answers. */
    private static final int HANDSHAKE = 22;

    private static final int ALERT = 21;
    private static final int END = -1;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/graphql", "/graphql/schema.graphql", "/api/viewer", "/health", "/metrics", "/nonsense"})
    void answers_nameNoProductAndCarryTheSecurityHeaders(String path) {
        assertHardened(Http.send(Http.to(path)));
        assertHardened(Http.send(Http.to(path, Authorization.operator())));
    }

    private static void assertHardened(Answer answer) {
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "Server", "X-Powered-By");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void tls_speaksHttp2AndAsksBrowsersToStay() {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(trustingTheSelfSigned())
                .version(HttpClient.Version.HTTP_2)
                .build();

        Answer answer = Http.send(
                client,
                HttpRequest.newBuilder(URI.create("https://localhost:" + TestServer.httpsPort() + "/api/viewer"))
                        .header("Authorization", Authorization.operator()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=");
        assertHardened(answer);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0300, 0x0301, 0x0302})
    void tls_refusesVersionsBefore12(int version) throws IOException {
        assertThat(answerToHello(version)).isIn(ALERT, END);
    }

    @Test
    void tls_takes12() throws IOException {
        assertThat(answerToHello(0x0303)).isEqualTo(HANDSHAKE);
    }

    /** Offers one version and nothing newer, by a hello of its own: the JDK's client no longer knows the old ones. */
    private static int answerToHello(int version) throws IOException {
        try (Socket socket = new Socket("localhost", TestServer.httpsPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(helloMessage(version));
            return socket.getInputStream().read();
        }
    }

    private static byte[] helloMessage(int version) {
        byte[] ciphers = {(byte) 0xc0, 0x2f, (byte) 0xc0, 0x30, (byte) 0xc0, 0x13, (byte) 0xc0, 0x14, 0, 0x2f, 0, 0x35};
        byte[] groups = {0, 10, 0, 6, 0, 4, 0, 23, 0, 29};
        byte[] signatures = {0, 13, 0, 6, 0, 4, 4, 1, 8, 4};
        int extensions = groups.length + signatures.length;
        int body = 2 + 32 + 1 + 2 + ciphers.length + 2 + 2 + extensions;
        ByteBuffer message = ByteBuffer.allocate(5 + 4 + body);
        message.put((byte) HANDSHAKE).putShort((short) 0x0301).putShort((short) (4 + body));
        message.putInt(0x01_00_00_00 | body);
        message.putShort((short) version).put(new byte[32]).put((byte) 0);
        message.putShort((short) ciphers.length).put(ciphers).put((byte) 1).put((byte) 0);
        message.putShort((short) extensions).put(groups).put(signatures);
        return message.array();
    }

    private static SSLContext trustingTheSelfSigned() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustingAnything()}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static final class TrustingAnything extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
