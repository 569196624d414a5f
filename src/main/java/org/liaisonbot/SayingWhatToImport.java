package org.liaisonbot;

import org.liaisonbot.directory.Directory;
import org.liaisonbot.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells the operator of an empty database what to do first. */
@Component
@Profile(RunMode.LIVE)
class SayingWhatToImport implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(SayingWhatToImport.class);

    private final Directory directory;
    private final Ledger ledger;

    SayingWhatToImport(Directory directory, Ledger ledger) {
        this.directory = directory;
        this.ledger = ledger;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (directory.people().isEmpty()) {
            LOG.warn("尚未导入单位和人员，请执行：java -jar liaison-bot.jar import-directory 文件（先单位，后人员）");
        }
        if (ledger.plan().isEmpty()) {
            LOG.warn("尚未导入行动计划，请执行：java -jar liaison-bot.jar import-plan 文件");
        }
    }
}
