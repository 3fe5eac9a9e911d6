package dev.culprit.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Reads a body, counts what comes, and stops where it becomes too much. */
class LimitedBody extends ServletInputStream {

    private final InputStream body;
    private final long limit;
    private final BytesInFlight.Share share;
    private long read;
    private boolean finished;

    LimitedBody(InputStream body, long limit, BytesInFlight.Share share) {
        this.body = body;
        this.limit = limit;
        this.share = share;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = next(buffer, offset, length);
        if (count < 0) {
            finished = true;
            return count;
        }
        read += count;
        if (read > limit) {
            throw new ProblemException(Problem.PASTE_TOO_LARGE);
        }
        share.grow(count);
        return count;
    }

    private int next(byte[] buffer, int offset, int length) throws IOException {
        try {
            return body.read(buffer, offset, length);
        } catch (ZipException e) {
            throw new ProblemException(Problem.BAD_REQUEST, "the gzip stream is broken");
        }
    }

    @Override
    public boolean isFinished() {
        return finished;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("bodies are read while the request waits");
    }
}
