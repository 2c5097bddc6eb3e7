package io.paretorouter.adapter.tablestore;

import io.paretorouter.adapter.tablefile.TableFile;
import io.paretorouter.core.table.Provenance;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.fixture.TestTable;

/** Tables to publish, alike but for their names. */
final class Published {
    private Published() {}

    /** The file of a table with a name of its own, and thereby with bytes of its own. */
    static byte[] named(String name) {
        RoutingTable table = TestTable.table();
        Provenance from = table.provenance();
        return TableFile.toBytes(
                new RoutingTable(
                        table.models(),
                        table.views(),
                        table.safeModel(),
                        new Provenance(name, from.data(), from.commit(), from.date()),
                        table.version()));
    }

    /** The version of such a table. */
    static String version(byte[] table) {
        return TableFile.read(table, "test").version();
    }
}
