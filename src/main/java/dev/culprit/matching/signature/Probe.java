package dev.culprit.matching.signature;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import dev.culprit.paste.ConfigDocument;
import dev.culprit.paste.ConfigDocument.Extent;
import dev.culprit.paste.ConfigFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The smallest part of a signature: what is looked for in one message or in one configuration. Two that look for the same
 * are equal, so that it is looked for once. Safe to share.
 */
sealed interface Probe {

    /** How much it tells when it is found: the information of its own text, in bits (see {@link LogLanguage}). */
    double information();

    /** How often it is looked for in vain or not, as a share of all messages; to compare rather than to count. */
    double frequency();

    /** Takes what is found. */
    @FunctionalInterface
    interface Wanted {
        /** Takes one; false when no more are wanted. */
        boolean take(Occurrence found);
    }

    /** What is looked for in messages. */
    sealed interface OfMessage extends Probe {

        /** Hands over what is found, leftmost first, none overlapping another, as long as more is wanted. */
        void search(MessageReading message, Wanted found);

        /**
         * Folded texts of which a message, or for {@link OfLines} its lines, must contain at least one for this to be found;
         * empty when none is known.
         */
        List<byte[]> required();

        /** False only when it is not found in a message of this block; quickly told. */
        boolean mayBeIn(MessageBlock block, int message);

        @Override
        default double frequency() {
            return required().isEmpty()
                    ? 1
                    : required().stream()
                            .mapToDouble(LogLanguage.SHIPPED::information)
                            .map(LogLanguage::frequency)
                            .sum();
        }
    }

    /** A template. */
    record OfTemplate(Template template, double information) implements OfMessage {

        OfTemplate(Template template) {
            this(
                    template,
                    literals(template)
                            .mapToDouble(LogLanguage.SHIPPED::information)
                            .sum());
        }

        private static Stream<byte[]> literals(Template template) {
            return Arrays.stream(template.steps())
                    .filter(TemplateStep.Literal.class::isInstance)
                    .map(step -> ((TemplateStep.Literal) step).folded());
        }

        @Override
        public void search(MessageReading message, Wanted found) {
            TemplateMatcher matcher = message.templates();
            boolean more = matcher.seek(template) && matcher.find(0);
            while (more) {
                int start = message.folded().sourceOffset(matcher.start());
                int end = message.folded().sourceOffset(matcher.end());
                Optional<Occurrence> place = message.occurrence(start, end, values(message, matcher), information);
                more = (place.isEmpty() || found.take(place.get())) && matcher.find(matcher.end());
            }
        }

        @Override
        public boolean mayBeIn(MessageBlock block, int message) {
            return true;
        }

        private Map<String, String> values(MessageReading message, TemplateMatcher matcher) {
            Map<String, String> values = new LinkedHashMap<>();
            TemplateStep[] steps = template.steps();
            for (int i = 0; i < steps.length; i++) {
                if (steps[i] instanceof TemplateStep.Placeholder placeholder) {
                    int start = message.folded().sourceOffset(matcher.valueStart(i));
                    int end = message.folded().sourceOffset(matcher.valueEnd(i));
                    values.putIfAbsent(placeholder.name(), message.text().substring(start, end));
                }
            }
            return values;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OfTemplate same && same.template.text().equals(template.text());
        }

        @Override
        public int hashCode() {
            return template.text().hashCode();
        }

        @Override
        public List<byte[]> required() {
            return literals(template)
                    .max(Comparator.comparingDouble(LogLanguage.SHIPPED::information))
                    .map(List::of)
                    .orElse(List.of());
        }
    }

    /** A regular expression, already in the spelling for normalised text. */
    record OfRegex(Pattern pattern, RegexSieve sieve, List<byte[]> required, double information) implements OfMessage {

        @Override
        public void search(MessageReading message, Wanted found) {
            if (!sieve.mayFind(message.folded())) {
                return;
            }
            Matcher matcher = pattern.matcher(message.text());
            boolean more = matcher.find();
            while (more) {
                Optional<Occurrence> place =
                        message.occurrence(matcher.start(), matcher.end(), values(matcher), information);
                more = (place.isEmpty() || found.take(place.get())) && matcher.find();
            }
        }

        @Override
        public boolean mayBeIn(MessageBlock block, int message) {
            return block.said().mayShow(sieve, message - block.first());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OfRegex same && same.pattern.equals(pattern);
        }

        @Override
        public int hashCode() {
            return pattern.hashCode();
        }

        private static Map<String, String> values(Matcher matcher) {
            Map<String, String> values = new LinkedHashMap<>();
            matcher.pattern().namedGroups().forEach((name, group) -> {
                String value = matcher.group(group);
                if (value != null) {
                    values.put(name, value);
                }
            });
            return values;
        }
    }

    /** A regular expression as its author spelled it, for lines as they stand, envelopes and all. */
    record OfLines(Pattern pattern, RegexSieve sieve, List<byte[]> required, double information) implements OfMessage {

        @Override
        public void search(MessageReading message, Wanted found) {
            List<FoldedText> lines = message.lines();
            boolean more = true;
            for (int line = 0; line < lines.size() && more; line++) {
                if (sieve.mayFind(lines.get(line))) {
                    more = search(message, line, lines.get(line).source(), found);
                }
            }
        }

        private boolean search(MessageReading message, int line, String text, Wanted found) {
            Matcher matcher = pattern.matcher(text);
            boolean more = true;
            while (more && matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    more = found.take(message.occurrence(line, matcher, OfRegex.values(matcher), information));
                }
            }
            return more;
        }

        @Override
        public boolean mayBeIn(MessageBlock block, int message) {
            return block.lines().mayShow(sieve, message - block.first());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OfLines same && same.pattern.equals(pattern);
        }

        @Override
        public int hashCode() {
            return pattern.hashCode();
        }
    }

    /**
     * A condition on a configuration.
     *
     * @param requiredName a name that a configuration must have for the condition to hold; null when there is none
     * @param needsWhole whether it holds because something is not there, which a part of a configuration cannot show
     */
    record OfConfig(
            ConfigFormat format,
            JsonPath path,
            @Nullable String requiredName,
            Predicate<List<?>> condition,
            boolean needsWhole,
            double information)
            implements Probe {

        private static final Configuration NODES = Configuration.builder()
                .options(Option.ALWAYS_RETURN_LIST, Option.SUPPRESS_EXCEPTIONS)
                .build();

        /** Few pastes have a configuration, and those that have are looked at without search. */
        @Override
        public double frequency() {
            return 0;
        }

        boolean holdsFor(ConfigDocument config) {
            if (config.format() != format
                    || config.tree() == null
                    || (needsWhole && config.extent() == Extent.BEGINNING)) {
                return false;
            }
            List<?> nodes = path.read(config.tree(), NODES);
            return condition.test(nodes == null ? new ArrayList<>() : nodes);
        }
    }
}
