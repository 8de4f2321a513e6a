package org.gkec.queries;

/** A parameter that is missing, unknown or not of its type. The message says expected and got. */
public final class BadParameter extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String parameter;

  /** A fault of {@code parameter}; {@code message} is shown to the one who asked. */
  public BadParameter(String parameter, String message) {
    super(message);
    this.parameter = parameter;
  }

  /** The name of the parameter at fault. */
  public String parameter() {
    return parameter;
  }
}
