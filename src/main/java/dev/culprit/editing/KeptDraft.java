package dev.culprit.editing;

import dev.culprit.content.ArticleFiles;
import java.time.Instant;

/**
 * What somebody wrote and did not save.
 *
 * @param revision the revision that it was made from; 0 for a new article
 * @param kept when its last change arrived
 */
record KeptDraft(int revision, ArticleFiles files, Instant kept) {}
