package dev.culprit.editing;

import dev.culprit.article.Articles;
import dev.culprit.content.ArticleFiles;
import dev.culprit.content.ArticleFormat;
import dev.culprit.matching.signature.NamedSignature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What a new article begins with: every part that one usually has, to be overwritten. */
@Component
class Skeleton {

    private static final String FOLDER = "editing/skeleton/";

    private final Articles articles;
    private final String keyPrefix;
    private final String structure = read("article.yaml");
    private final String english = read("en.md");

    Skeleton(Articles articles, EditingSettings settings) {
        this.articles = articles;
        this.keyPrefix = settings.keyPrefix();
    }

    private static String read(String file) {
        try {
            return new ClassPathResource(FOLDER + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The signature that stands in it until there is a real one. */
    NamedSignature stand() {
        return ArticleFormat.read(files()).document().orElseThrow().signatures().get(0);
    }

    /** A key that no article has yet. */
    String freeKey() {
        return articles.freeKey(keyPrefix);
    }

    ArticleFiles files() {
        String keyed = structure.replace("KEY", freeKey());
        return ArticleFiles.of(Map.of("article.yaml", keyed, "en.md", english));
    }
}
