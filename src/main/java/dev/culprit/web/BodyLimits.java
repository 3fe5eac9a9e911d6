package dev.culprit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds the body of every request, alone and together with the others, before anything reads it. A body that is
 * compressed by gzip is unpacked on the way, and its limit counts unpacked bytes.
 */
class BodyLimits extends OncePerRequestFilter implements Ordered {

    private static final Set<String> AS_IT_IS = Set.of("", "identity");
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

    private final long limit;
    private final BytesInFlight inFlight;

    BodyLimits(long limit, BytesInFlight inFlight) {
        this.limit = limit;
        this.inFlight = inFlight;
    }

    @Override
    public int getOrder() {
        return FilterOrder.BODY_LIMITS;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getContentLengthLong() == 0
                || (request.getContentLengthLong() < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (BytesInFlight.Share share = inFlight.open()) {
            HttpServletRequest limited;
            try {
                limited = limit(request, share);
            } catch (ProblemException refused) {
                Refusal.send(refused, request, response);
                return;
            }
            chain.doFilter(limited, response);
        }
    }

    private HttpServletRequest limit(HttpServletRequest request, BytesInFlight.Share share) {
        String coding = coding(request);
        long announced = request.getContentLengthLong();
        if (announced > limit) {
            throw new ProblemException(Problem.PASTE_TOO_LARGE);
        }
        if (isMultipart(request)) {
            share.grow(announced < 0 ? limit : announced); // the container reads it, past any wrapper
            return request;
        }
        if (AS_IT_IS.contains(coding)) {
            return new LimitedRequest(request, limit, share, false);
        }
        if (GZIP.contains(coding)) {
            return new LimitedRequest(request, limit, share, true);
        }
        throw new ProblemException(Problem.UNSUPPORTED_MEDIA_TYPE, "Content-Encoding may be gzip or absent");
    }

    private static String coding(HttpServletRequest request) {
        @Nullable String header = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isMultipart(HttpServletRequest request) {
        @Nullable String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
