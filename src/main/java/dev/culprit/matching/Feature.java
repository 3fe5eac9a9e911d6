package dev.culprit.matching;

import java.util.Locale;

/**
 * What speaks for an issue, in numbers. How much each counts is learned (see {@link Weights}); none but {@link #ROUTINE},
 * {@link #SHARED}, {@link #OTHER_VERSION} and {@link #ALONE} may speak against.
 */
enum Feature {
    /** 1 when a signature of the symptom was found. */
    FOUND,

    /** How surprising the text is that signatures matched: ln(1 + sum of the rarities of its terms / 10). */
    TELLING,

    /** The part of a message, by rarity, that is what a signature says, of the one of which it is most: 0 to 1. */
    EXACT,

    /** When a signature was found: how surprising the evidence for causes is besides: ln(1 + sum of rarities / 10). */
    FOUND_CAUSE,

    /** 1 when a signature reaches into the innermost link of a chain of wrapped errors. */
    INNERMOST,

    /** 1 when all that signatures matched was said at the levels of information and debugging. */
    ROUTINE,

    /** The part of the paste's complaints in which signatures were found. */
    EXPLAINS,

    /** When a signature was found: ln(1 + issues that are declared to show the same symptom). */
    SHARED,

    /** 1 when the paste tells a version of a component that the issue is not about. */
    OTHER_VERSION,

    /** When a signature was found: how well the words fit besides, ln(1 + score / 10). */
    FOUND_WORDS,

    /** The same for {@link #MARGIN}. */
    FOUND_MARGIN,

    /** The same for {@link #COMPONENT}. */
    FOUND_COMPONENT,

    /** The same for {@link #TITLE}. */
    FOUND_TITLE,

    /**
     * When no signature of the issue was found, and one of another was: the part of a signature's words, by rarity, that
     * one message has, of the signature it has most of. The same holds for those that follow.
     */
    PARTLY,

    /** How well the words fit: ln(1 + score / 10). */
    WORDS,

    /** How much of all that the paste says, by rarity, the words account for: 0 to 1. */
    COVERAGE,

    /** How much of one message, by rarity, the words account for, of the one it accounts for best: 0 to 1. */
    TOLD,

    /** How much better the words fit than those of the best competitor: the logarithm of the ratio, within ±1.5. */
    MARGIN,

    /** The part of the components, of at most three, that the paste names. */
    COMPONENT,

    /** The part of the title's words, by rarity, that the paste has: 0 to 1. */
    TITLE,

    /** 1 when no issue's signature was found, so that words are all there is to go by. */
    ALONE,

    /** 1 in that case when somebody tells it in their own words: who asks has a problem, a log may have none. */
    ALONE_ASKED,

    /** In that case the part of the paste, by rarity, that are words of any issue: 0 to 1. */
    ALONE_FAMILIAR,

    /** In that case what {@link #PARTLY} is otherwise, and so on: words count for more where nothing else speaks. */
    ALONE_PARTLY,
    ALONE_WORDS,
    ALONE_COVERAGE,
    ALONE_TOLD,
    ALONE_MARGIN,
    ALONE_COMPONENT,
    ALONE_TITLE;

    /** What a feature is called where words are all there is to go by: those of words have names of their own there. */
    Feature whenAlone() {
        return switch (this) {
            case PARTLY -> ALONE_PARTLY;
            case WORDS -> ALONE_WORDS;
            case COVERAGE -> ALONE_COVERAGE;
            case TOLD -> ALONE_TOLD;
            case MARGIN -> ALONE_MARGIN;
            case COMPONENT -> ALONE_COMPONENT;
            case TITLE -> ALONE_TITLE;
            default -> this;
        };
    }

    /** The name it has in the file of weights. */
    String id() {
        return "issue." + name().toLowerCase(Locale.ROOT);
    }
}
