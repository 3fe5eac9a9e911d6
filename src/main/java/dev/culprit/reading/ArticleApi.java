package dev.culprit.reading;

import dev.culprit.article.Articles;
import dev.culprit.article.StoredArticle;
import dev.culprit.search.SearchRequest;
import dev.culprit.web.Problem;
import dev.culprit.web.ProblemException;
import dev.culprit.web.QueryString;
import dev.culprit.web.SiteAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Articles for programs. */
@RestController
@RequestMapping(path = "/api/v1/articles", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "articles", description = "What is published")
class ArticleApi {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Articles articles;
    private final ArticleFinder finder;
    private final SiteAddress site;

    ArticleApi(Articles articles, ArticleFinder finder, SiteAddress site) {
        this.articles = articles;
        this.finder = finder;
        this.site = site;
    }

    /** A page of a list. */
    @Schema(name = "ArticleList")
    record ListResource(long total, int page, int pages, List<EntryResource> articles) {}

    /** An article in a list. */
    @Schema(name = "ArticleEntry")
    record EntryResource(
            String key,
            String slug,
            String kind,
            String url,
            String locale,
            String title,
            String summary,
            List<String> components,
            String published) {}

    @GetMapping
    @Operation(
            summary = "List or search articles",
            description = "Without words by key, with words the best first; 20 a page.",
            parameters = {
                @Parameter(
                        name = "q",
                        in = ParameterIn.QUERY,
                        description = "words or error text",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = "component",
                        in = ParameterIn.QUERY,
                        description = "such as kubelet",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = "page",
                        in = ParameterIn.QUERY,
                        description = "1 to 500",
                        schema = @Schema(type = "integer", defaultValue = "1")),
                @Parameter(
                        name = "lang",
                        in = ParameterIn.QUERY,
                        description = "en or zh; else by Accept-Language",
                        schema = @Schema(type = "string"))
            })
    ListResource list(@Parameter(hidden = true) HttpServletRequest request, Locale locale) {
        QueryString query = QueryString.of(request);
        PageNumber page = PageNumber.of(query);
        String component =
                query.first("component").filter(name -> !name.isBlank()).orElse(null);
        HitList found = finder.find(
                new SearchRequest(query.first("q").orElse(""), null, component, null, page.index(), PageNumber.SIZE),
                locale,
                query);
        return new ListResource(
                found.total(),
                page.number(),
                found.page().count(),
                found.hits().stream().map(hit -> entry(hit.article())).toList());
    }

    private EntryResource entry(Listed article) {
        return new EntryResource(
                article.key(),
                article.slug(),
                article.benign() ? "benign" : "problem",
                url(article.slug()),
                article.lang(),
                article.title(),
                article.summary(),
                article.components(),
                article.published().toString());
    }

    private String url(String slug) {
        return site.of("/articles/" + slug);
    }

    @GetMapping("/{name}")
    @Operation(
            summary = "Get an article",
            description =
                    "By its key, its slug or a former slug, in the wanted language, else in English, else in any.",
            parameters =
                    @Parameter(
                            name = "lang",
                            in = ParameterIn.QUERY,
                            description = "en or zh; else by Accept-Language",
                            schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ArticleResource.class)))
    @ApiResponse(responseCode = "304", description = "As it was, by If-None-Match.", content = @Content)
    @ApiResponse(
            responseCode = "404",
            description = "Nothing has this name.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "410",
            description = "It has been archived.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<ArticleResource> get(
            @Parameter(description = "key, slug or former slug", example = "CNI-0001") @PathVariable String name,
            Locale locale) {
        StoredArticle article = articles.findPublished(name).orElseThrow(() -> gone(name));
        ArticleResource resource =
                ArticleResource.of(article, locale, url(article.document().slug()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag(resource.key() + "-" + resource.revision() + "-" + resource.locale())
                .lastModified(resource.updated())
                .body(resource);
    }

    private ProblemException gone(String name) {
        return articles.findArchived(name).isPresent()
                ? new ProblemException(Problem.ARTICLE_ARCHIVED)
                : new ProblemException(Problem.ARTICLE_NOT_FOUND);
    }
}
