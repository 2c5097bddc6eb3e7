package io.paretorouter.adapter.aws;

/** Prints the id of the key by which a process of this environment asks AWS, or why it has none. */
final class WhoAsks {
    private WhoAsks() {}

    public static void main(String[] arguments) {
        try {
            System.out.println(new AwsEnvironment().resolveCredentials().accessKeyId());
        } catch (NoCredentialsException e) {
            System.out.println(e.getMessage());
        }
    }
}
