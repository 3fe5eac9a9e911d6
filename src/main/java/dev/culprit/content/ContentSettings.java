package dev.culprit.content;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where articles come from.
 *
 * @param content a folder of articles; null for the library in the jar
 */
@ConfigurationProperties("culprit")
record ContentSettings(@Nullable Path content) {

    Library library() {
        return content == null ? Library.shipped() : Library.at(content);
    }
}
