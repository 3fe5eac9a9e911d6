package dev.culprit.search;

import org.apache.lucene.search.IndexSearcher;
import org.hibernate.search.backend.lucene.cfg.LuceneBackendSettings;
import org.hibernate.search.engine.cfg.BackendSettings;
import org.hibernate.search.mapper.orm.cfg.HibernateOrmMapperSettings;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the search engine what is particular to articles; where the index lies is a matter of settings. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    /** Every word asks each of some fifteen fields, and a pasted text has hundreds of words. The engine's own bound is 1,024. */
    private static final int MOST_CLAUSES = 32_768;

    @Bean
    HibernatePropertiesCustomizer indexOfArticles() {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
        HibernateOrmSearchMappingConfigurer fields =
                context -> context.programmaticMapping().type(SearchEntry.class).binder(new ArticleBinder());
        return properties -> {
            properties.put(BackendSettings.backendKey(LuceneBackendSettings.ANALYSIS_CONFIGURER), new Analyzers());
            properties.put(HibernateOrmMapperSettings.MAPPING_CONFIGURER, fields);
        };
    }
}
