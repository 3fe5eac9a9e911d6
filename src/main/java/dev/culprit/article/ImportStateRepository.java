package dev.culprit.article;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What is known of earlier imports. */
interface ImportStateRepository extends Repository<ImportState, String> {

    ImportState save(ImportState state);

    Optional<ImportState> findById(String articleKey);

    List<ImportState> findByArticleKeyIn(Collection<String> articleKeys);

    /** The hash of the text last taken for an article. */
    record TakenText(String articleKey, String textHash) {}

    @Query("""
            select new dev.culprit.article.ImportStateRepository$TakenText(s.articleKey, s.textHash)
            from ImportState s where s.vanished = false""")
    List<TakenText> findAllTaken();

    @Query("select s.articleKey from ImportState s where s.offeredHash is not null order by s.articleKey")
    List<String> findKeysInConflict();
}
