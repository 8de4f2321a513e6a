package org.gkec.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gkec.ontology.Gkec;
import org.gkec.queries.BadParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes a problem as a page, for people. */
@Component
class ProblemPage extends AbstractHttpMessageConverter<ProblemDetail> {

  /** What may have been meant. */
  record NearName(String text, String link) {}

  /** Where a city that is not found may be described instead. */
  private static final Set<String> ABOUT_CITIES = Set.of("/recommendations", "/peers");

  private final Templates templates;
  private final Texts texts;

  ProblemPage(Templates templates, Texts texts) {
    super(MediaType.TEXT_HTML);
    setDefaultCharset(StandardCharsets.UTF_8);
    this.templates = templates;
    this.texts = texts;
  }

  @Override
  protected boolean supports(Class<?> type) {
    return ProblemDetail.class.isAssignableFrom(type);
  }

  @Override
  protected ProblemDetail readInternal(
      Class<? extends ProblemDetail> type, HttpInputMessage message) {
    throw new HttpMessageNotReadableException("problems are not read from pages", message);
  }

  @Override
  protected void writeInternal(ProblemDetail problem, HttpOutputMessage message)
      throws IOException {
    var out = new OutputStreamWriter(message.getBody(), StandardCharsets.UTF_8);
    templates.of("fault").execute(model(problem), out);
    out.flush();
  }

  private Map<String, Object> model(ProblemDetail problem) {
    HttpServletRequest request =
        ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    Language language = language(request);
    return Map.of(
        "city", ABOUT_CITIES.contains(request.getRequestURI()) && isNotFound(problem),
        "t", texts.lambda(language),
        "layout", Layout.of(request, language),
        "title", title(problem, language),
        "detail", String.valueOf(problem.getDetail()),
        "status", problem.getStatus(),
        "kind", Link.of(String.valueOf(problem.getType())),
        "near", near(problem),
        "choices", choices(problem, language, request),
        "words", words(problem, request));
  }

  /** Also where what was found is only near to it, or one of several. */
  private static boolean isNotFound(ProblemDetail problem) {
    return problem.getStatus() == 404 || problem.getStatus() == 300;
  }

  private String title(ProblemDetail problem, Language language) {
    return texts
        .find("problem." + problem.getStatus(), language)
        .orElseGet(() -> String.valueOf(problem.getTitle()));
  }

  private static String words(ProblemDetail problem, HttpServletRequest request) {
    Map<String, Object> members = problem.getProperties();
    return members != null && members.get("asked") instanceof String asked
        ? asked
        : Gkec.lastPart(request.getRequestURI()).replace('-', ' ');
  }

  /** Only lists of texts are names; a city is named by its id. */
  private static List<NearName> near(ProblemDetail problem) {
    Map<String, Object> members = problem.getProperties();
    Object nearest = members == null ? null : members.get("nearest");
    return nearest instanceof List<?> names
        ? names.stream().map(String::valueOf).flatMap(ProblemPage::near).toList()
        : List.of();
  }

  /** What a name may mean: with country and people, the same question asked of it. */
  private List<NearName> choices(
      ProblemDetail problem, Language language, HttpServletRequest request) {
    Map<String, Object> members = problem.getProperties();
    return members != null && members.get("choices") instanceof List<?> all
        ? all.stream()
            .map(each -> (Map<?, ?>) each)
            .map(each ->
                new NearName(
                    choice(each, language),
                    SameQuestion.with(
                        String.valueOf(members.get("asked")),
                        String.valueOf(each.get("id")),
                        request)))
            .toList()
        : List.of();
  }

  private String choice(Map<?, ?> each, Language language) {
    String place = each.get("label") + ", " + each.get("country");
    return each.get("population") instanceof Long people && people > 0
        ? place + " - " + texts.say("problem.people", language, people)
        : place;
  }

  private static Stream<NearName> near(String name) {
    String link = name.contains("://") ? Link.of(name) : "/id/city/" + name;
    return Stream.of(new NearName(Gkec.lastPart(link).replace('-', ' '), link));
  }

  /** The language of the request; English if that is what is wrong with it. */
  private static Language language(HttpServletRequest request) {
    try {
      return Language.of(request);
    } catch (BadParameter e) {
      return Language.of("en");
    }
  }
}
