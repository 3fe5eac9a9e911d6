package dev.culprit.diagnosis;

import dev.culprit.article.ArticleDocument;
import dev.culprit.content.ArticleFormat;
import dev.culprit.content.Library;
import java.nio.file.Path;
import java.util.List;

/** A library of two problems and a harmless line, for tests. */
final class TestKnowledge {

    /** A log line that shows that the lease file is missing on the node worker-7. */
    static final String LEASE_MISSING =
            "netagent on worker-7: cannot open /var/lib/netagent/lease: lease file does not exist";

    static final String ROUTE_LOST = "default route on eth0 is gone, packets to the cluster are dropped";
    static final String HARMLESS = "netagent readiness probe failed while the agent is starting up";

    static final KnowledgeBase KNOWLEDGE = KnowledgeBase.of(articles());

    private TestKnowledge() {}

    private static List<ArticleDocument> articles() {
        return Library.at(Path.of("src/test/resources/diagnosis/library"))
                .articles()
                .map(entry -> ArticleFormat.read(entry.files()).document().orElseThrow())
                .toList();
    }
}
