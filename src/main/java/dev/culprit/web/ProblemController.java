package dev.culprit.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Explains each type of problem, and reports those that arise outside of any handler. */
@Controller
class ProblemController implements ErrorController {

    private final ProblemReporter reporter;

    ProblemController(ProblemReporter reporter) {
        this.reporter = reporter;
    }

    @GetMapping("/problems/{slug}")
    String explain(@PathVariable String slug, Model model) {
        Problem problem = Problem.ofSlug(slug).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        model.addAttribute("problem", problem);
        return "error/explanation";
    }

    @RequestMapping("${server.error.path:/error}")
    Object report(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return reporter.report(failure(request), request, path == null ? "/" : path.toString());
    }

    private static ProblemException failure(HttpServletRequest request) {
        if (request.getAttribute(Refusal.ATTRIBUTE) instanceof ProblemException refused) {
            return refused;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return new ProblemException(status instanceof Integer code ? Problem.ofStatus(code) : Problem.NOT_FOUND);
    }
}
