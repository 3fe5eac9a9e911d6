package dev.culprit.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** A part of an article whose words are searched, in one language. Its name in the index is {@code part_language}. */
record WordField(Part part, Tongue tongue) {

    /** A part of an article; {@code boost} says how much a word there counts. */
    enum Part {
        TITLE(4),
        SYMPTOMS(2),
        CAUSES(1),
        FIXES(0.5f);

        private final float boost;

        Part(float boost) {
            this.boost = boost;
        }

        float boost() {
            return boost;
        }
    }

    /** A language with its own way to take text apart. */
    enum Tongue {
        EN(Analyzers.ENGLISH),
        ZH(Analyzers.CHINESE),
        OTHER(Analyzers.MIXED);

        private final String analyzer;

        Tongue(String analyzer) {
            this.analyzer = analyzer;
        }

        String analyzer() {
            return analyzer;
        }

        static Tongue of(String locale) {
            return Arrays.stream(values())
                    .filter(tongue -> tongue.name().equalsIgnoreCase(locale))
                    .findFirst()
                    .orElse(OTHER);
        }
    }

    static Stream<WordField> all() {
        return Arrays.stream(Part.values())
                .flatMap(part -> Arrays.stream(Tongue.values()).map(tongue -> new WordField(part, tongue)));
    }

    static String[] pathsOf(Part part) {
        return all().filter(field -> field.part() == part).map(WordField::path).toArray(String[]::new);
    }

    String path() {
        return (part.name() + "_" + tongue.name()).toLowerCase(Locale.ROOT);
    }
}
