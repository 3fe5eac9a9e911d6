package dev.culprit.reading;

import dev.culprit.article.ArticleFilter;
import dev.culprit.article.ArticleOrder;
import dev.culprit.article.ArticleSummary;
import dev.culprit.article.Articles;
import dev.culprit.web.SiteAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells programs what there is: feed readers, crawlers, browsers that search from the address bar. */
@RestController
class FeedController {

    private static final int FEED_ENTRIES = 50;
    private static final int SITEMAP_BATCH = 500;
    private static final int MOST_IN_SITEMAP = 50_000; // of the protocol
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Articles articles;
    private final SiteAddress site;
    private final MessageSource messages;

    FeedController(Articles articles, SiteAddress site, MessageSource messages) {
        this.articles = articles;
        this.site = site;
        this.messages = messages;
    }

    /** What was published last, as an Atom feed (RFC 4287). */
    @GetMapping("/feed.xml")
    ResponseEntity<String> feed(Locale locale) {
        List<ArticleSummary> latest = articles.list(
                        ArticleFilter.ANY, ArticleOrder.NEWEST, PageRequest.ofSize(FEED_ENTRIES))
                .getContent();
        XmlWriter feed = new XmlWriter("feed", "http://www.w3.org/2005/Atom")
                .element("id", site.of("/feed.xml"))
                .element("title", words("web.name", locale))
                .element("subtitle", words("web.feed", locale))
                .element("updated", updated(latest).toString())
                .empty("link", Map.of("rel", "self", "href", site.of("/feed.xml")))
                .empty("link", Map.of("rel", "alternate", "href", site.of("/articles")));
        feed.open("author").element("name", words("web.name", locale)).close();
        latest.forEach(article -> entry(feed, article, locale));
        return fresh(MediaType.APPLICATION_ATOM_XML, feed.finish());
    }

    private static Instant updated(List<ArticleSummary> latest) {
        return latest.isEmpty() ? Instant.EPOCH : latest.get(0).published();
    }

    private void entry(XmlWriter feed, ArticleSummary article, Locale locale) {
        Listed listed = Listed.of(article, locale);
        feed.open("entry")
                .element("id", site.of("/a/" + listed.key()))
                .element("title", listed.title())
                .element("updated", listed.published().toString())
                .element("summary", listed.summary())
                .empty("link", Map.of("rel", "alternate", "href", address(article)))
                .close();
    }

    private String address(ArticleSummary article) {
        return site.of("/articles/" + article.slug());
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap() {
        XmlWriter map = new XmlWriter("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
        map.open("url").element("loc", site.of("/")).close();
        map.open("url").element("loc", site.of("/articles")).close();
        PageRequest batch = PageRequest.ofSize(SITEMAP_BATCH);
        Page<ArticleSummary> page;
        do {
            page = articles.list(ArticleFilter.ANY, ArticleOrder.KEY, batch);
            page.forEach(article -> map.open("url")
                    .element("loc", address(article))
                    .element("lastmod", article.published().toString())
                    .close());
            batch = batch.next();
        } while (page.hasNext() && batch.getOffset() + SITEMAP_BATCH < MOST_IN_SITEMAP);
        return fresh(MediaType.APPLICATION_XML, map.finish());
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        String rules = String.join(
                "\n",
                "User-agent: *",
                "Disallow: /admin",
                "Disallow: /login",
                "Disallow: /search",
                "Disallow: /d/",
                "Disallow: /diagnose",
                "Sitemap: " + site.of("/sitemap.xml"),
                "");
        return fresh(MediaType.TEXT_PLAIN, rules);
    }

    /** How browsers search this site from their address bar (OpenSearch 1.1). */
    @GetMapping("/opensearch.xml")
    ResponseEntity<String> searchDescription(Locale locale) {
        String xml = new XmlWriter("OpenSearchDescription", "http://a9.com/-/spec/opensearch/1.1/")
                .element("ShortName", words("web.name", locale))
                .element("Description", words("reading.search.description", locale))
                .element("InputEncoding", "UTF-8")
                .empty("Url", url("text/html", "/search?q={searchTerms}"))
                .empty("Url", url("application/x-suggestions+json", "/search/suggest?q={searchTerms}"))
                .finish();
        return fresh(MediaType.parseMediaType("application/opensearchdescription+xml"), xml);
    }

    private Map<String, String> url(String type, String path) {
        return new TreeMap<>(Map.of("type", type, "method", "get", "template", site.of(path)));
    }

    private String words(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static ResponseEntity<String> fresh(MediaType type, String body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .body(body);
    }
}
