/** Known failures (facts/ovn-egressip.md section 9) that leave no finding, each with the reason. */
export const unseenFailures: Readonly<Record<string, string>> = {
  F8: 'Rows are deleted and added again within milliseconds on every pod update. The gaps are pending findings that never fire; the end state is right.',
};
