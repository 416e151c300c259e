package io.belvedere.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressesTest {

    @Test
    void forwardedAddress_isNotBelievedWithoutAProxy() {
        FakeServlet servlet = new FakeServlet("/api").sending("X-Forwarded-For", "198.51.100.1");

        assertThat(new ClientAddresses(0).of(servlet.request())).isEqualTo("192.0.2.7");
    }

    @Test
    void addressWithoutTheHeader_isThatOfTheConnection() {
        assertThat(new ClientAddresses(1).of(new FakeServlet("/api").request())).isEqualTo("192.0.2.7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 198.51.100.1                        | 198.51.100.1",
                "1 | 1.1.1.1, 198.51.100.1               | 198.51.100.1",
                "2 | 1.1.1.1, 198.51.100.1, 10.0.0.1     | 198.51.100.1",
                "5 | 198.51.100.1, 10.0.0.1              | 198.51.100.1",
                "1 | 198.51.100.1:4711                   | 198.51.100.1",
                "1 | 2001:db8:1:2:3:4:5:6                | 2001:db8:1:2:0:0:0:0",
                "1 | [2001:db8:1:2::9]:443               | 2001:db8:1:2:0:0:0:0",
                "1 | ::ffff:198.51.100.1                 | 198.51.100.1",
                "1 | ::::                                | malformed",
                "1 | unknown                             | unknown",
                "1 | [                                   | [",
            })
    void forwardedAddress_isTheOneThatTheOutermostTrustedProxySaw(int proxies, String header, String address) {
        FakeServlet servlet = new FakeServlet("/api").sending("X-Forwarded-For", header);

        assertThat(new ClientAddresses(proxies).of(servlet.request())).isEqualTo(address);
    }

    @Test
    void forwardedNonsense_isCut() {
        FakeServlet servlet = new FakeServlet("/api").sending("X-Forwarded-For", "x".repeat(5_000));

        assertThat(new ClientAddresses(1).of(servlet.request())).hasSize(64);
    }
}
