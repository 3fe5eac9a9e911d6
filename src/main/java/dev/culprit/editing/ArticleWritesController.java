package dev.culprit.editing;

import dev.culprit.account.ForEditors;
import dev.culprit.article.Articles;
import dev.culprit.article.StoredArticle;
import dev.culprit.content.ArticleFiles;
import dev.culprit.editing.ArticleWrites.Nevertheless;
import dev.culprit.editing.ArticleWrites.Restoration;
import dev.culprit.editing.ArticleWrites.Source;
import dev.culprit.editing.ArticleWrites.Text;
import dev.culprit.editing.ArticleWrites.Written;
import dev.culprit.editing.EditForm.Next;
import dev.culprit.web.Problem;
import dev.culprit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets programs do with articles what editors do on their pages, by the same rules. */
@RestController
@RequestMapping(path = "/api/v1/articles", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "writing", description = "What editors and reviewers do, with a token")
@SecurityRequirement(name = "token")
@WriteProblems
@ForEditors
class ArticleWritesController {

    private static final String TAG = "the ETag that the text was read with; * for whatever is there";

    private final EditingDesk desk;
    private final Articles articles;
    private final ArticleWrites writes;

    ArticleWritesController(EditingDesk desk, Articles articles, ArticleWrites writes) {
        this.desk = desk;
        this.articles = articles;
        this.writes = writes;
    }

    @GetMapping("/{key}/source")
    @Operation(
            summary = "Get the text of an article",
            description = "The latest revision as its canonical files, published or not, with what is wrong in it.")
    @ApiResponse(responseCode = "200", description = "The text; its ETag is for If-Match.", useReturnTypeSchema = true)
    ResponseEntity<Source> source(@PathVariable String key) {
        Draft draft = desk.open(key).orElseThrow(() -> new ProblemException(Problem.ARTICLE_NOT_FOUND));
        StoredArticle stored = get(key);
        return ResponseEntity.ok().eTag(EntityTag.of(stored)).body(Source.of(stored, draft));
    }

    @PostMapping
    @Operation(
            summary = "Write a new article",
            description = "A draft, until it is published. `key: NEW` in article.yaml asks for a key that is free.")
    @ApiResponse(responseCode = "201", description = "It is saved.", useReturnTypeSchema = true)
    ResponseEntity<Written> create(@RequestBody Text text, Principal writer) {
        EditForm form = writes.toForm(0, writes.withFreeKey(text), Set.of());
        Written written = writes.answerToNew(desk.create(form, writer.getName()));
        URI address = URI.create("/api/v1/articles/" + written.key() + "/source");
        return ResponseEntity.created(address).eTag(EntityTag.of(written)).body(written);
    }

    @PutMapping("/{key}")
    @Operation(
            summary = "Replace the text of an article",
            description = "Saves a revision made of exactly these files. Readers see it when it is published.")
    @ApiResponse(responseCode = "200", description = "It is saved.", useReturnTypeSchema = true)
    ResponseEntity<Written> replace(
            @PathVariable String key,
            @Parameter(description = TAG) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody Text text,
            Principal writer) {
        int revision = expected(key, ifMatch);
        ArticleFiles base = ArticleFiles.of(articles.findText(key, revision).orElseThrow());
        EditForm form = writes.toForm(revision, text, base.byName().keySet());
        return answer(desk.save(key, form, writer.getName()));
    }

    @PostMapping("/{key}/submit")
    @Operation(summary = "Ask for a review", description = "Of the latest revision.")
    @ApiResponse(responseCode = "200", description = "It is in review.", useReturnTypeSchema = true)
    ResponseEntity<Written> submit(
            @PathVariable String key,
            @Parameter(description = TAG) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            Principal writer) {
        EditForm form = writes.toStep(expected(key, ifMatch), Next.SUBMIT, null);
        return answer(desk.save(key, form, writer.getName()));
    }

    @PostMapping("/{key}/publish")
    @Operation(
            summary = "Publish an article",
            description =
                    "Shows the latest revision to readers. Refused while there are mistakes in it, while nobody but its "
                            + "author has read it, or while its samples fail and no reason is given to publish it "
                            + "nevertheless. Needs the scope publish.")
    @ApiResponse(responseCode = "200", description = "Readers see it.", useReturnTypeSchema = true)
    ResponseEntity<Written> publish(
            @PathVariable String key,
            @Parameter(description = TAG) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody(required = false) @Nullable Nevertheless override,
            Principal publisher) {
        EditForm form = writes.toStep(expected(key, ifMatch), Next.PUBLISH, override);
        return answer(desk.save(key, form, publisher.getName()));
    }

    @PostMapping("/{key}/archive")
    @Operation(summary = "Archive an article", description = "Takes it from its readers. Needs the scope publish.")
    @ApiResponse(responseCode = "200", description = "It is archived.", useReturnTypeSchema = true)
    ResponseEntity<Written> archive(
            @PathVariable String key,
            @Parameter(description = TAG) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch) {
        return answer(desk.archive(key, expected(key, ifMatch)));
    }

    @PostMapping("/{key}/restore")
    @Operation(summary = "Restore a revision", description = "Saves an old text again, as the latest revision.")
    @ApiResponse(responseCode = "200", description = "It is saved.", useReturnTypeSchema = true)
    ResponseEntity<Written> restore(
            @PathVariable String key,
            @Parameter(description = TAG) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody Restoration wish,
            Principal writer) {
        int revision = expected(key, ifMatch);
        if (articles.findText(key, wish.revision()).isEmpty()) {
            throw new ProblemException(Problem.BAD_REQUEST, "there is no revision " + wish.revision());
        }
        return answer(desk.restore(key, wish.revision(), revision, writer.getName(), wish.givenReason()));
    }

    private int expected(String key, @Nullable String ifMatch) {
        return EntityTag.expected(get(key), ifMatch);
    }

    private StoredArticle get(String key) {
        return articles.findForEditing(key).orElseThrow(() -> new ProblemException(Problem.ARTICLE_NOT_FOUND));
    }

    private ResponseEntity<Written> answer(EditOutcome outcome) {
        Written written = writes.answer(outcome);
        return ResponseEntity.ok().eTag(EntityTag.of(written)).body(written);
    }
}
