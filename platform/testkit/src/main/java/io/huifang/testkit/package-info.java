/** What the tests of every service share: a real database, a movable clock, tokens, contracts. */
@NullMarked
package io.huifang.testkit;

import org.jspecify.annotations.NullMarked;
