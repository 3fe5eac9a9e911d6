package dev.culprit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RateLimitTests {

    private final RateLimit limit = new RateLimit(new RateLimitSettings(true, 2, 1));

    @Test
    void refusesAClientThatAsksTooOftenAndSaysWhenToComeBack() throws Exception {
        ask("192.0.2.1", "/search");
        ask("192.0.2.1", "/search");
        MockHttpServletRequest third = request("192.0.2.1", "/search");
        MockHttpServletResponse response = new MockHttpServletResponse();

        limit.doFilter(third, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(third.getAttribute(Refusal.ATTRIBUTE))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.retryAfter()).isPresent());
    }

    @Test
    void countsEachClientByItself() throws Exception {
        ask("192.0.2.1", "/search");
        ask("192.0.2.1", "/search");

        assertThat(ask("192.0.2.2", "/search")).isEqualTo(200);
    }

    @Test
    void doesNotCountStaticFiles() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(ask("192.0.2.3", "/assets/css/base.css")).isEqualTo(200);
        }
    }

    @Test
    void countsNothingWhenSwitchedOff() throws Exception {
        RateLimit off = new RateLimit(new RateLimitSettings(false, 1, 1));

        for (int i = 0; i < 10; i++) {
            MockHttpServletResponse response = new MockHttpServletResponse();
            off.doFilter(request("192.0.2.1", "/"), response, new MockFilterChain());
            assertThat(response.getStatus()).isEqualTo(200);
        }
    }

    @Test
    void takesTheAddressesOfOneSubscriberForOneClient() {
        assertThat(Client.of("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(Client.of("2001:db8:1:2:ffff:0:0:1"))
                .isNotEqualTo(Client.of("2001:db8:1:3:3:4:5:6"));
        assertThat(Client.of("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(Client.of("::1")).isEqualTo("::1");
    }

    private int ask(String address, String path) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request(address, path), response, new MockFilterChain());
        return response.getStatus();
    }

    private static MockHttpServletRequest request(String address, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        return request;
    }
}
