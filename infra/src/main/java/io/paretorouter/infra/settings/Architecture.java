package io.paretorouter.infra.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.stream.Stream;

/** The processors that Lambda offers. */
public enum Architecture {
    /** Graviton: a fifth cheaper per second. */
    @JsonProperty("arm64")
    ARM64(183),

    /** Intel and AMD. */
    @JsonProperty("x86_64")
    X86_64(62);

    private final int elfMachine;

    Architecture(int elfMachine) {
        this.elfMachine = elfMachine;
    }

    /** The one that an ELF executable's header names, {@code e_machine}; empty for others. */
    public static Optional<Architecture> ofElf(int machine) {
        return Stream.of(values()).filter(one -> one.elfMachine == machine).findFirst();
    }
}
