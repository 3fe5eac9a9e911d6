package dev.culprit.web;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A request whose body cannot be longer than allowed, unpacked if it came packed. */
class LimitedRequest extends HttpServletRequestWrapper {

    private final long limit;
    private final BytesInFlight.Share share;
    private final boolean packed;
    private @Nullable ServletInputStream body;

    LimitedRequest(HttpServletRequest request, long limit, BytesInFlight.Share share, boolean packed) {
        super(request);
        this.limit = limit;
        this.share = share;
        this.packed = packed;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            InputStream raw = super.getInputStream();
            body = new LimitedBody(packed ? unpack(raw) : raw, limit, share);
        }
        return body;
    }

    private static InputStream unpack(InputStream raw) throws IOException {
        try {
            return new GZIPInputStream(raw);
        } catch (ZipException e) {
            throw new ProblemException(Problem.BAD_REQUEST, "the body is not in the gzip format");
        }
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String encoding = getCharacterEncoding();
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    @Override
    public int getContentLength() {
        return packed ? -1 : super.getContentLength();
    }

    @Override
    public long getContentLengthLong() {
        return packed ? -1 : super.getContentLengthLong();
    }
}
