package org.gkec.server.query;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gkec.server.admission.QueryGate;
import org.gkec.server.graph.Question;
import org.gkec.server.http.Format;
import org.gkec.server.http.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Stored queries as REST: the path is the path of the file. */
@Controller
class QueryController {

  private final QueryRunner runner;
  private final QueryDocs docs;
  private final QueryGate gate;

  QueryController(QueryRunner runner, QueryDocs docs, QueryGate gate) {
    this.runner = runner;
    this.gate = gate;
    this.docs = docs;
  }

  @GetMapping("/queries")
  String list(Model page) {
    page.addAttribute("title", "Stored queries");
    page.addAttribute("styles", List.of("/workbench.css"));
    page.addAttribute("groups", docs.groups());
    return "queries";
  }

  @GetMapping("/queries/{group}/{name}")
  void run(
      @PathVariable("group") String group,
      @PathVariable("name") String name,
      @RequestParam Map<String, String> parameters,
      @RequestHeader(name = "Accept", required = false) @Nullable String accept,
      HttpServletRequest request,
      HttpServletResponse response)
      throws Exception {
    var given = new LinkedHashMap<>(parameters);
    String wanted = given.remove("format");
    Question question = runner.question(group + "/" + name, given);
    Format format = Formats.choose(Formats.of(question.kind()), wanted, accept);
    gate.pass(
        request, response, running -> gate.answer(question, format, running, request, response));
  }

  @GetMapping(path = "/openapi.json", produces = "application/json")
  @ResponseBody
  String openApi() {
    return docs.openApi();
  }
}
