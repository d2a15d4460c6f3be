/** Words for the victims of each of the 16 sectors of CISA; a plural in -s needs no entry of its own. */
import type { Sector } from '../../contract/sector.ts';

export const sectorRules: Record<Sector, string> = {
  chemical:
    'chemical sector, chemical industry, chemical company, chemical manufacturer, chemical plant, chemicals, petrochemical',
  'commercial-facilities': `hotel, casino, retailer, retail, hospitality, shopping mall, stadium, theme park, resort,
    entertainment industry, gaming company, restaurant chain, e-commerce, online store, real estate`,
  communications: `telecom, telecommunication, telecommunications, telco, mobile operator, mobile carrier,
    internet service provider, ISP, broadcaster, satellite operator, wireless carrier, telecom provider,
    communications sector, television network`,
  'critical-manufacturing': `manufacturer, manufacturing, automaker, car maker, carmaker, automotive, factory, factories,
    industrial sector, semiconductor, steel maker, electronics maker, engineering company, machinery`,
  dams: 'dam operator, hydroelectric, dams sector, hydropower, levee',
  'defense-industrial-base': `defense contractor, defence contractor, defense industry, defence industry, defense sector,
    defence sector, aerospace, military contractor, arms manufacturer, weapons manufacturer, defense industrial base,
    defense company, military`,
  'emergency-services': `police department, emergency services, 911 center, fire department, ambulance,
    emergency dispatch, sheriff's office, emergency call`,
  energy: `energy sector, energy company, energy companies, energy industry, power grid, electric utility,
    electric utilities, utility company, power utilities, oil and gas, oil company, gas company, pipeline, oil industry,
    power plant, electricity, petroleum, refinery, energy, power company, wind farm, energy provider`,
  'financial-services': `bank, banking, financial institution, financial services, financial sector, financial organisation, fintech,
    insurance, insurer, credit union, stock exchange, cryptocurrency exchange, payment processor, finance sector, finance,
    brokerage, hedge fund, crypto exchange, financial organization, point-of-sale`,
  'food-and-agriculture': `food company, food producer, agriculture, agricultural, food and beverage, meat processor,
    farmer, farming, dairy farm, poultry farm, grocery, supermarket, food sector, food industry, brewery, food distributor, dairy`,
  'government-facilities': `government, government agency, government agencies, ministry, ministries, embassy, embassies,
    municipality, municipalities, city council, county government, federal agency, federal agencies, parliament,
    school district, university, universities, school, diplomat, diplomatic, election, courts, local government,
    public sector, state agency, foreign affairs, education sector, college`,
  healthcare: `hospital, healthcare, health care, medical center, health system, clinic, pharmaceutical, pharma,
    biotech, NHS, medical device, health service, patients, patient data, medical, health sector, vaccine, health insurer`,
  'information-technology': `IT company, software company, cloud provider, managed service provider, MSP, tech company,
    technology company, technology companies, technology sector, tech sector, IT services, hosting provider,
    software vendor, software developer, data center, IT provider, web hosting,
    information technology sector, information technology company, tech giant, IT firm, high-tech, technology firm, technology industry`,
  nuclear:
    'nuclear plant, nuclear power, nuclear facility, nuclear facilities, nuclear sector, nuclear reactor, nuclear',
  'transportation-systems': `airline, airport, railway, rail operator, shipping company, shipping, port of, logistics,
    maritime, aviation, trucking, freight, public transit, transportation, seaport, transport, transit agency`,
  'water-and-wastewater': `water utility, water utilities, wastewater, water treatment, drinking water, water supply,
    water system, water sector, water facility, water facilities`,
};

/** Words which say that something was done to somebody. */
export const deeds = `attack, hackers use, attackers use, attacked, breached, breach, hit, hacked, compromised, struck, target,
  disrupted, crippled, knocked offline, infiltrated, spied on, targeted, tamper with, wiped`;

/** Words which say that the neighbour is a victim, a target or a line of business. */
export const victimCues = `target, targeted, targeting, victim, attack, attacked, attacking, attacks on, breach, breached,
  hit, sector, industry, industries, vertical, company, companies, organization, organisation, compromise, compromised,
  hacked, infected, extorted, firm, entity, entities, institution, agencies, against, impacted, affected, affecting,
  customers, disrupted, spied on, campaign`;
