package org.liaisonbot.rollup;

import java.util.Optional;
import org.liaisonbot.outbox.DocumentMaker;
import org.liaisonbot.rollup.document.ListWorkbook;
import org.springframework.stereotype.Component;

/** Makes the workbooks of lists that were asked for in chat. */
@Component
class OrderedLists implements DocumentMaker {
    @Override
    public Optional<byte[]> make(String order) {
        return ListSheet.ordered(order).map(it -> new ListWorkbook(it).xlsx());
    }
}
