/**
 * Links that are there for everybody, on posters and in web pages: who makes them, who answers by
 * them, and how often.
 */
@NullMarked
package io.huifang.survey.link;

import org.jspecify.annotations.NullMarked;
