package dev.culprit.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that the pages speak. Articles may have others besides. */
public enum Language {
    ENGLISH("en", "English"),
    CHINESE("zh", "中文");

    private final Locale locale;
    private final String ownName;

    Language(String tag, String ownName) {
        this.locale = Locale.forLanguageTag(tag);
        this.ownName = ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** As it stands in addresses and in the {@code lang} attribute. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** The language of this tag, region and script aside: {@code zh-CN} is Chinese. */
    public static Optional<Language> ofTag(String tag) {
        return of(Locale.forLanguageTag(tag));
    }

    /** The language of this locale, if the pages speak it. */
    public static Optional<Language> of(Locale locale) {
        return Arrays.stream(values())
                .filter(language -> language.locale.getLanguage().equals(locale.getLanguage()))
                .findFirst();
    }

    /** The first of these, in order of preference, that the pages speak; else English. */
    static Language firstOf(List<Locale> preferred) {
        return preferred.stream()
                .flatMap(locale -> of(locale).stream())
                .findFirst()
                .orElse(ENGLISH);
    }
}
