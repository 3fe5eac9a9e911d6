package dev.culprit.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the shared pieces in their places. A {@link WebMvcConfigurer}, so that tests of a single page have them too. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SiteSettings.class, LimitSettings.class, RateLimitSettings.class})
class WebConfiguration implements WebMvcConfigurer {

    private final LanguageChoice languages = new LanguageChoice();
    private final FrameMaker frames;

    WebConfiguration(ObjectProvider<BuildProperties> build) {
        BuildProperties properties = build.getIfAvailable();
        String version = properties == null ? "" : properties.getVersion();
        this.frames = new FrameMaker(languages, version == null ? "" : version);
    }

    @Bean
    LanguageChoice localeResolver() {
        return languages;
    }

    @Bean
    SiteAddress siteAddress(SiteSettings settings) {
        return new SiteAddress(settings.baseUrl());
    }

    @Bean
    SecurityHeaders securityHeaders() {
        return new SecurityHeaders();
    }

    @Bean
    RequestLog requestLog() {
        return new RequestLog();
    }

    @Bean
    RateLimit rateLimit(RateLimitSettings settings) {
        return new RateLimit(settings);
    }

    @Bean
    BodyLimits bodyLimits(LimitSettings settings) {
        return new BodyLimits(settings.paste().toBytes(), new BytesInFlight(settings.bytesInFlight()));
    }

    @Bean
    ProblemReporter problemReporter(MessageSource messages) {
        return new ProblemReporter(messages, languages, frames);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(languages).excludePathPatterns(StaticFiles.PATTERNS);
        registry.addInterceptor(new FrameInterceptor(frames)).excludePathPatterns(StaticFiles.PATTERNS);
    }
}
