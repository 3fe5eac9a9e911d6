package dev.culprit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/** Puts the frame of the page where the layout finds it. */
class FrameInterceptor implements HandlerInterceptor {

    private final FrameMaker frames;

    FrameInterceptor(FrameMaker frames) {
        this.frames = frames;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        frames.put(request);
        // what a page says depends on both: language and theme
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        return true;
    }
}
