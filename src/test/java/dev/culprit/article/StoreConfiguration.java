package dev.culprit.article;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The store of articles by itself, without the modules around it. Not annotated, so that no scan finds it. */
@AutoConfigurationPackage(basePackageClasses = Articles.class)
@ComponentScan(basePackageClasses = Articles.class)
class StoreConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    CanonicalText canonicalText() {
        return new JsonText();
    }

    @Bean
    RecordedEvents recordedEvents() {
        return new RecordedEvents();
    }
}
