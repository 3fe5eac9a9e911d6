package dev.culprit.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.culprit.article.Articles;
import dev.culprit.article.StoredArticle;
import dev.culprit.content.Problem;
import dev.culprit.editing.EditForm.Field;
import dev.culprit.editing.EditForm.Next;
import dev.culprit.editing.EditOutcome.Conflicting;
import dev.culprit.editing.EditOutcome.Deed;
import dev.culprit.editing.EditOutcome.Done;
import dev.culprit.editing.EditOutcome.Overtaken;
import dev.culprit.editing.EditOutcome.Refused;
import dev.culprit.web.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what programs send into what the desk takes, and what the desk says into what programs read. */
@Component
class ArticleWrites {

    private static final String STRUCTURE = "article.yaml";
    private static final Pattern NEW_KEY = Pattern.compile("(?m)^key:[ \\t]*NEW[ \\t]*$");
    private static final int LONGEST_REASON = 500;
    private static final int MOST_FILES = 500;

    private final Articles articles;
    private final Skeleton skeleton;

    ArticleWrites(Articles articles, Skeleton skeleton) {
        this.articles = articles;
        this.skeleton = skeleton;
    }

    /**
     * An article's text as a program sends it.
     *
     * @param files by path below the article's folder, such as {@code article.yaml}, {@code en.md}, {@code samples/a.txt}
     */
    @Schema(name = "ArticleText")
    record Text(
            @Nullable
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "{\"article.yaml\": \"key: NEW\\n…\"}")
            Map<String, @Nullable String> files,

            @Nullable @Schema(maxLength = LONGEST_REASON, description = "why, for those who read the history")
            String reason) {}

    /** Why something is to be published although its samples fail. */
    @Schema(name = "PublishOverride")
    record Nevertheless(
            @Nullable @Schema(maxLength = LONGEST_REASON) String reason) {}

    /** Which revision is to be the latest again. */
    @Schema(name = "Restoration")
    record Restoration(
            int revision,
            @Nullable @Schema(maxLength = LONGEST_REASON) String reason) {

        String givenReason() {
            return bounded(reason);
        }
    }

    /** Something wrong, or doubtful, in a file. */
    @Schema(name = "ArticleMistake")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Mistake(
            String file,
            int line,
            String severity,
            String message,
            @Nullable String hint) {

        private static Mistake of(Problem problem) {
            return new Mistake(
                    problem.file(),
                    problem.line(),
                    problem.severity().name().toLowerCase(Locale.ROOT),
                    problem.message(),
                    problem.hint());
        }
    }

    /** The latest text of an article. */
    @Schema(name = "ArticleSource")
    record Source(String key, String status, int revision, Map<String, String> files, List<Mistake> problems) {

        static Source of(StoredArticle stored, Draft draft) {
            return new Source(
                    stored.document().key(),
                    word(stored),
                    stored.revision(),
                    new LinkedHashMap<>(draft.files().byName()),
                    draft.problems().stream().map(Mistake::of).toList());
        }
    }

    /**
     * What became of a change.
     *
     * @param done saved, submitted, published, archived or restored
     * @param status where the article now stands: draft, review, published or archived
     * @param revision the latest
     */
    @Schema(name = "ArticleWritten")
    record Written(String key, String slug, String status, int revision, String done) {}

    private static String word(StoredArticle stored) {
        return stored.status().name().toLowerCase(Locale.ROOT);
    }

    /** The same text, with a key of its own where it asks for one. */
    Text withFreeKey(Text text) {
        String structure = text.files() == null ? null : text.files().get(STRUCTURE);
        if (structure == null || !NEW_KEY.matcher(structure).find()) {
            return text;
        }
        Map<String, @Nullable String> files = new LinkedHashMap<>(Objects.requireNonNull(text.files()));
        files.put(STRUCTURE, NEW_KEY.matcher(structure).replaceFirst("key: " + skeleton.freeKey()));
        return new Text(files, text.reason());
    }

    /** @param present names of the files that are there; those that are not sent go */
    EditForm toForm(int revision, Text text, Set<String> present) {
        Map<String, @Nullable String> sent = text.files();
        if (sent == null || sent.isEmpty() || sent.size() > MOST_FILES) {
            throw new ProblemException(
                    dev.culprit.web.Problem.INVALID_INPUT, "files must hold 1 to " + MOST_FILES + " texts by name");
        }
        List<Field> fields = new ArrayList<>();
        present.stream()
                .filter(name -> !sent.containsKey(name))
                .forEach(name -> fields.add(new Field(name, null, true)));
        sent.forEach((name, content) -> fields.add(new Field(name, content == null ? "" : content, null)));
        return EditForm.of(revision, bounded(text.reason()), fields);
    }

    EditForm toStep(int revision, Next next, @Nullable Nevertheless override) {
        return EditForm.of(revision, next, override == null ? "" : bounded(override.reason()));
    }

    private static String bounded(@Nullable String reason) {
        String given = reason == null ? "" : reason.strip();
        if (given.length() > LONGEST_REASON || given.indexOf('\0') >= 0) {
            throw new ProblemException(
                    dev.culprit.web.Problem.INVALID_INPUT,
                    "a reason has at most " + LONGEST_REASON + " characters, none of them NUL");
        }
        return given;
    }

    Written answerToNew(EditOutcome outcome) {
        if (outcome instanceof Conflicting conflicting) {
            throw new ProblemException(
                    dev.culprit.web.Problem.CONFLICT,
                    "there is an article " + conflicting.key() + " already; replace its text by PUT");
        }
        return answer(outcome);
    }

    /** @throws ProblemException when nothing was done */
    Written answer(EditOutcome outcome) {
        if (outcome instanceof Done done) {
            return written(done.key(), done.deed());
        }
        if (outcome instanceof Conflicting conflicting) {
            throw EntityTag.stale(conflicting.latest(), conflicting.author());
        }
        if (outcome instanceof Overtaken overtaken) {
            throw EntityTag.stale(Objects.requireNonNull(overtaken.draft().stored()));
        }
        throw refusal((Refused) outcome);
    }

    private Written written(String key, Deed deed) {
        StoredArticle stored = articles.findForEditing(key).orElseThrow();
        return new Written(key, stored.document().slug(), word(stored), stored.revision(), deed.word());
    }

    private static ProblemException refusal(Refused refused) {
        List<Mistake> mistakes =
                refused.draft().problems().stream().map(Mistake::of).toList();
        String detail = switch (refused.why()) {
            case MISTAKES -> "there are mistakes in the text";
            case FAILING -> "samples fail; see the workbench, or give a reason to publish nevertheless";
            case ANYTHING -> "a signature fits nearly any text";
            case SECOND_PERSON -> "somebody else has to read it first, and approve or publish it";
        };
        return new ProblemException(dev.culprit.web.Problem.INVALID_ARTICLE, detail, Map.of("errors", mistakes));
    }
}
