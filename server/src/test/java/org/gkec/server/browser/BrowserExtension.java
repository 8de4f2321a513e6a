package org.gkec.server.browser;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** One Chromium for all tests, one {@link Browser} for each; a test that fails leaves a picture. */
final class BrowserExtension
    implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

  private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);
  private static final Path PICTURES = Path.of("target", "failed-in-browser");

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Optional<String> reason = Chromium.missing();
    if (reason.isEmpty()) {
      return ConditionEvaluationResult.enabled("there is a Chromium");
    }
    System.out.println("SKIPPED: browser tests: " + reason.get() + ": " + context.getDisplayName());
    return ConditionEvaluationResult.disabled(reason.get());
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .computeIfAbsent(
            Browser.class, key -> new Browser(chromium(context), service(context)), Browser.class);
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    var browser = context.getStore(NAMESPACE).get(Browser.class, Browser.class);
    if (browser != null && context.getExecutionException().isPresent()) {
      String name = context.getRequiredTestMethod().getName() + "-" + context.getDisplayName();
      browser.picture(PICTURES.resolve(name.replaceAll("\\W+", "-") + ".png"));
    }
  }

  private static Chromium chromium(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
  }

  private static String service(ExtensionContext context) {
    return "http://127.0.0.1:"
        + SpringExtension.getApplicationContext(context)
            .getEnvironment()
            .getRequiredProperty("local.server.port");
  }
}
