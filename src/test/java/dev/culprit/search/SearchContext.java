package dev.culprit.search;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The index by itself, in memory, without the modules around it. Not annotated, so that no scan finds it. */
@AutoConfigurationPackage(basePackageClasses = ArticleSearch.class)
@Import({SearchConfiguration.class, ArticleIndex.class, ArticleSearch.class})
class SearchContext {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
