package dev.culprit.article;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The store of articles by itself, without the modules around it. */
@TestConfiguration(proxyBeanMethods = false)
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
}
