package dev.culprit.diagnosis;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.culprit.article.ArticleDocument.FixType;
import dev.culprit.article.ArticleDocument.Risk;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One way to have got into a problem, what tells it from its siblings, and the ways out. Its JSON form is a part of that of
 * a {@link Diagnosis}: components may be added, never renamed.
 *
 * @param confidence probability in 0..1 that it is this one, given the issue
 * @param explanation Markdown
 */
public record Cause(
        String id,
        String title,
        double confidence,
        String explanation,
        @Nullable Check check,
        List<Fix> fixes) {
    public Cause {
        fixes = List.copyOf(fixes);
    }

    /**
     * What tells a cause from its siblings.
     *
     * @param expect what is seen when it is this cause, in Markdown
     * @param otherwise what it means when it is not seen, in Markdown
     */
    public record Check(
            List<Block> blocks,
            @Nullable String expect,
            @Nullable String otherwise) {
        public Check {
            blocks = List.copyOf(blocks);
        }

        @JsonProperty
        public @Nullable String command() {
            return Block.joined(blocks, Block::commandText);
        }

        @JsonProperty
        public @Nullable String filled() {
            return Block.joined(blocks, Block::filledText);
        }
    }

    /** A way out. {@code minutes} is null when unknown. */
    public record Fix(
            String id,
            String title,

            @Schema(
                    type = "string",
                    allowableValues = {"permanent", "workaround"})
            FixType type,

            @Schema(
                    type = "string",
                    allowableValues = {"safe", "disruptive", "destructive"})
            Risk risk,

            @Nullable Integer minutes,
            List<Block> introduction,
            List<Step> steps,
            @Nullable Check verification) {
        public Fix {
            introduction = List.copyOf(introduction);
            steps = List.copyOf(steps);
        }
    }

    /** One ordered action. */
    public record Step(List<Block> blocks) {
        public Step {
            blocks = List.copyOf(blocks);
        }

        /** What to do, in Markdown. */
        @JsonProperty
        public @Nullable String text() {
            return Block.joined(blocks, Block::proseText);
        }

        @JsonProperty
        public @Nullable String command() {
            return Block.joined(blocks, Block::commandText);
        }

        @JsonProperty
        public @Nullable String filled() {
            return Block.joined(blocks, Block::filledText);
        }
    }

    /** A piece of a check, a step or an introduction. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Prose.class, name = "prose"),
        @JsonSubTypes.Type(value = Block.Command.class, name = "command"),
        @JsonSubTypes.Type(value = Block.Literal.class, name = "literal")
    })
    public sealed interface Block {

        /** Markdown, with the reader's values in it. */
        record Prose(String text) implements Block {}

        /**
         * A shell command.
         *
         * @param command as the article has it, with placeholders such as {@code {node}}
         * @param filled with the values that are known; a placeholder without one is still in it
         */
        record Command(String command, String filled) implements Block {}

        /** Text that is no command: output, a file's content. */
        record Literal(String language, String text) implements Block {}

        private static Optional<String> proseText(Block block) {
            return block instanceof Prose prose ? Optional.of(prose.text()) : Optional.empty();
        }

        private static Optional<String> commandText(Block block) {
            return block instanceof Command command ? Optional.of(command.command()) : Optional.empty();
        }

        private static Optional<String> filledText(Block block) {
            return block instanceof Command command ? Optional.of(command.filled()) : Optional.empty();
        }

        private static @Nullable String joined(List<Block> blocks, Function<Block, Optional<String>> text) {
            List<String> texts =
                    blocks.stream().map(text).flatMap(Optional::stream).toList();
            return texts.isEmpty() ? null : String.join("\n", texts);
        }
    }
}
