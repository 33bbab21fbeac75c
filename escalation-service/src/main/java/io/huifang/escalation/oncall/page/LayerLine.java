package io.huifang.escalation.oncall.page;

import java.util.List;

/**
 * A rotation in words.
 *
 * @param turns how long a shift is and when it changes
 * @param hours a line each, empty for always
 */
public record LayerLine(
    long number, String name, List<String> people, String turns, List<String> hours) {}
