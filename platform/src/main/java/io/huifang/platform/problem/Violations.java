package io.huifang.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;

/** Bean validation results as field errors, without the names of our methods and parameters. */
final class Violations {
  private Violations() {}

  static Problem toProblem(ConstraintViolationException e) {
    List<Problem.FieldError> errors =
        e.getConstraintViolations().stream()
            .map(v -> new Problem.FieldError(field(v), v.getMessage()))
            .sorted(java.util.Comparator.comparing(Problem.FieldError::field))
            .toList();
    return new Problem(
        "urn:huifang:problem:invalid", "The request is not valid", 400, null, errors);
  }

  private static String field(ConstraintViolation<?> violation) {
    List<Path.Node> nodes = new ArrayList<>();
    violation.getPropertyPath().forEach(nodes::add);
    List<Path.Node> inside =
        nodes.stream().filter(node -> node.getKind() == ElementKind.PROPERTY).toList();
    if (inside.isEmpty()) {
      Path.Node last = nodes.get(nodes.size() - 1);
      return last.getKind() == ElementKind.PARAMETER && isBody(violation)
          ? "(body)"
          : String.valueOf(last.getName());
    }
    StringBuilder path = new StringBuilder();
    for (Path.Node node : inside) {
      if (node.getIndex() != null) {
        path.append('[').append(node.getIndex()).append(']');
      }
      path.append(path.isEmpty() ? "" : ".").append(node.getName());
    }
    return path.toString();
  }

  /** A parameter without value whose type is one of our records is a missing body. */
  private static boolean isBody(ConstraintViolation<?> violation) {
    return violation.getInvalidValue() == null
        && violation.getConstraintDescriptor().getAnnotation().annotationType()
            == jakarta.validation.constraints.NotNull.class;
  }
}
