/** The administrator's pages of what this service owns. */
@NullMarked
package io.huifang.survey.settings;

import org.jspecify.annotations.NullMarked;
