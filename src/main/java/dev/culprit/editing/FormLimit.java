package dev.culprit.editing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the editors' pages how much a form can hold, so that a script can say so before anything is sent in vain. */
@ControllerAdvice(basePackageClasses = FormLimit.class)
class FormLimit {

    private final DataSize most;

    FormLimit(@Value("${server.tomcat.max-http-form-post-size}") DataSize most) {
        this.most = most;
    }

    @ModelAttribute("formLimit")
    DataSize most() {
        return most;
    }
}
