/** Results for people without a login, and the links that lead to them. */
@NullMarked
package io.huifang.survey.insights.report;

import org.jspecify.annotations.NullMarked;
