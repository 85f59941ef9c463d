export { executes, groupsOf, inputMembers, matches, nothingGiven, regExpGroups } from "./pattern.probes.ts";
