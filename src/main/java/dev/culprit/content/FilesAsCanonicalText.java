package dev.culprit.content;

import dev.culprit.article.ArticleDocument;
import dev.culprit.article.CanonicalText;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.stereotype.Component;

/** Lets the store keep its revisions in the form of the content files. */
@Component
class FilesAsCanonicalText implements CanonicalText {

    @Override
    public SortedMap<String, String> write(ArticleDocument document) {
        return ArticleFormat.write(document).byName();
    }

    @Override
    public ArticleDocument read(Map<String, String> files) {
        ReadArticle read = ArticleFormat.read(ArticleFiles.of(files));
        return read.document().orElseThrow(() -> new IllegalArgumentException("not an article: " + read.problems()));
    }
}
