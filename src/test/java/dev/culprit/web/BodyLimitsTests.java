package dev.culprit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BodyLimitsTests {

    private static final int LIMIT = 1000;
    private static final int ROOM = 1500;

    private final BytesInFlight inFlight = new BytesInFlight(ROOM);
    private final BodyLimits limits = new BodyLimits(LIMIT, inFlight);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void letsABodyOfTheLargestSizeThrough() throws Exception {
        Reader reader = new Reader();

        limits.doFilter(paste("x".repeat(LIMIT)), response, reader);

        assertThat(reader.body).hasSize(LIMIT);
    }

    @Test
    void refusesABodyThatIsAnnouncedAsTooLarge() throws Exception {
        Reader reader = new Reader();

        limits.doFilter(paste("x".repeat(LIMIT + 1)), response, reader);

        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(reader.body).isNull();
    }

    @Test
    void stopsABodyThatTurnsOutTooLarge() {
        MockHttpServletRequest request = chunked("x".repeat(LIMIT + 1));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> limits.doFilter(request, response, new Reader()))
                .satisfies(failure -> assertThat(failure.problem()).isEqualTo(Problem.PASTE_TOO_LARGE));
    }

    @Test
    void unpacksGzip() throws Exception {
        MockHttpServletRequest request = paste(gzip("hello"));
        request.addHeader("Content-Encoding", "gzip");
        Reader reader = new Reader();

        limits.doFilter(request, response, reader);

        assertThat(reader.body).isEqualTo("hello");
    }

    @Test
    void countsWhatIsUnpackedAndNotWhatWasSent() throws Exception {
        MockHttpServletRequest request = paste(gzip("x".repeat(100 * LIMIT)));
        request.addHeader("Content-Encoding", "gzip");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> limits.doFilter(request, response, new Reader()))
                .satisfies(failure -> assertThat(failure.problem()).isEqualTo(Problem.PASTE_TOO_LARGE));
    }

    @Test
    void saysWhatIsWrongWithABrokenPack() {
        MockHttpServletRequest request = paste("not gzip at all");
        request.addHeader("Content-Encoding", "gzip");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> limits.doFilter(request, response, new Reader()))
                .satisfies(failure -> assertThat(failure.problem()).isEqualTo(Problem.BAD_REQUEST));
    }

    @Test
    void refusesAPackingItDoesNotKnow() throws Exception {
        MockHttpServletRequest request = paste("x");
        request.addHeader("Content-Encoding", "br");

        limits.doFilter(request, response, new Reader());

        assertThat(response.getStatus()).isEqualTo(415);
    }

    @Test
    void refusesMoreThanFitsAtOnceAndSaysWhenToComeBack() throws Exception {
        inFlight.open().grow(ROOM - 10);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> limits.doFilter(paste("x".repeat(11)), response, new Reader()))
                .satisfies(failure -> {
                    assertThat(failure.problem()).isEqualTo(Problem.OVERLOADED);
                    assertThat(failure.retryAfter()).isPresent();
                });
    }

    @Test
    void givesTheRoomBackWhenARequestEndsHoweverItEnds() {
        FilterChain failing = (request, ignored) -> {
            request.getInputStream().readAllBytes();
            throw new IOException("gone");
        };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> limits.doFilter(paste("x".repeat(500)), response, failing));

        assertThat(inFlight.free()).isEqualTo(ROOM);
    }

    @Test
    void countsAFormWithFilesByItsAnnouncedLength() throws Exception {
        MockHttpServletRequest form = paste("x".repeat(600));
        form.setContentType("multipart/form-data; boundary=x");
        long[] freeMeanwhile = new long[1];

        limits.doFilter(form, response, (request, ignored) -> freeMeanwhile[0] = inFlight.free());

        assertThat(freeMeanwhile[0]).isEqualTo(ROOM - 600);
        assertThat(inFlight.free()).isEqualTo(ROOM);
    }

    private static MockHttpServletRequest paste(String text) {
        return paste(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MockHttpServletRequest paste(byte[] bytes) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/diagnose");
        request.setContent(bytes);
        return request;
    }

    private static MockHttpServletRequest chunked(String text) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/diagnose") {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setContent(text.getBytes(StandardCharsets.UTF_8));
        request.addHeader("Transfer-Encoding", "chunked");
        return request;
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** Reads the body as a handler would. */
    private static final class Reader implements FilterChain {

        @Nullable
        String body;

        @Override
        public void doFilter(ServletRequest request, ServletResponse response) throws IOException {
            body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
