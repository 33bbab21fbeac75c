package io.huifang.kpi.dashboard.warning;

import io.huifang.kpi.backlog.BacklogRisk;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What falls due soon, of one team.
 *
 * @param usual how many are usually resolved in such hours, with fewest and most
 * @param risk how many cannot be kept, null where nobody can say
 */
public record BacklogLine(String team, String late, String due, String usual, @Nullable Long risk) {

  static BacklogLine of(BacklogRisk.Line line, Names.Known names) {
    Words words = names.words();
    WarningTexts texts = words.language().texts(WarningTexts.class);
    return new BacklogLine(
        line.team() == null ? texts.allTeams() : names.team(line.team()),
        words.count(line.late()),
        words.count(line.due()),
        line.usual() == null
            ? "–"
            : texts.pace(
                String.format(Locale.ROOT, "%.1f", line.usual()),
                words.count(line.fewest() == null ? 0 : line.fewest()),
                words.count(line.most() == null ? 0 : line.most())),
        line.atRisk());
  }
}
