package dev.culprit.article;

import java.util.Locale;
import java.util.Map;

/**
 * A field of knowledge under which articles are filed.
 *
 * @param id names its folder and its address, such as {@code flannel}
 * @param prefix begins the keys of its articles, such as {@code FLN}
 * @param names by locale
 */
public record Area(String id, String prefix, Map<String, String> names) {

    public Area {
        names = Map.copyOf(names);
    }

    /** The name in this language, else in English, else the id. */
    public String name(Locale locale) {
        return names.getOrDefault(locale.getLanguage(), names.getOrDefault("en", id));
    }

    /** Whether the two cannot stand side by side. */
    public boolean clashesWith(Area other) {
        return id.equals(other.id) || prefix.equals(other.prefix);
    }

    /** Whether an article with this key belongs here. */
    public boolean holds(String key) {
        return key.startsWith(prefix + "-");
    }
}
