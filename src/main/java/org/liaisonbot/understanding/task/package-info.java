/** Which task is meant: by code, by position in what was asked, by words of a title. Never guesses between two. */
@NullMarked
package org.liaisonbot.understanding.task;

import org.jspecify.annotations.NullMarked;
