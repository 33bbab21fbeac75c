package io.huifang.escalation.matrix.file;

import io.huifang.escalation.matrix.MatrixRule;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.yaml.YamlFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Writes and reads the matrix as YAML. */
@ApplicationScoped
public class MatrixFile {
  /** Characters of a file at most. */
  public static final int LONGEST = YamlFiles.LONGEST;

  @Inject YamlFiles files;

  /** What the file holds. */
  record Rules(@NotNull @NotEmpty @Size(max = 500) List<@NotNull @Valid MatrixRule> rules) {}

  /** The file of these rules; the first line says of which version. */
  String write(int version, List<MatrixRule> rules) {
    return "# Escalation matrix, version "
        + version
        + ". Of the rules that fit the one that says most counts, of equals the first.\n"
        + files.write(new Rules(rules));
  }

  /**
   * What a file says; whether there are such calendars and people is another question.
   *
   * @throws ProblemException 400 with the line or the field
   */
  public List<MatrixRule> read(String yaml) {
    return files.read(yaml, Rules.class).rules();
  }
}
