package dev.culprit.article;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:articles")
class ArticlesOnH2Tests extends ArticlesContract {}
