package dev.culprit.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes links that work from outside: in feeds, terminals, chats. Safe to share; asked during a request. */
public class SiteAddress {

    private final @Nullable URI baseUrl;

    SiteAddress(@Nullable URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** The absolute address of a path of this site, which begins with a slash and is already encoded. */
    public String of(String path) {
        return base() + path;
    }

    private String base() {
        String base = baseUrl == null
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : baseUrl.toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }
}
